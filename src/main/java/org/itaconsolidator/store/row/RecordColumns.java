package org.itaconsolidator.store.row;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.Figure;
import org.springframework.jdbc.core.RowMapper;

/**
 * Maps a record to the columns that hold it, for reading and writing rows. A component is in the column with its own
 * name in snake case unless another column is named; components of a nested record are columns of the same row.
 *
 * <p>Decimals, days and times are text; true and false are 1 and 0; enums are their codes; a list or set is one text.
 * An empty Optional is NULL, and so are all columns of an empty Optional record; an empty text may be NULL. A cell is
 * in the columns sheet, row and col, or in sheet and cell (A1). The scores of the instruments are in iit, eit and oit.
 */
public final class RecordColumns<R extends Record> {
    /** Reads a component from a row. */
    @FunctionalInterface
    public interface Cell {
        Object of(ResultSet row) throws SQLException;
    }

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, text -> text,
            BigDecimal.class, BigDecimal::new,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            OffsetDateTime.class, OffsetDateTime::parse,
            Figure.class, Figure::new,
            Path.class, Path::of,
            SortedSet.class, ColumnValues::numbers,
            Set.class, ColumnValues::instruments);

    private final Class<R> type;
    private final Group root;

    private RecordColumns(Class<R> type, Map<String, String> names) {
        this.type = type;
        this.root = new Group(type, "", names);
    }

    public static <R extends Record> RecordColumns<R> of(Class<R> type) {
        return new RecordColumns<>(type, Map.of());
    }

    /**
     * Columns of which some have other names.
     *
     * @param names by component, such as {@code place.fileName}; for scores of the instruments with {@code *} in place of the instrument
     */
    public static <R extends Record> RecordColumns<R> of(Class<R> type, Map<String, String> names) {
        return new RecordColumns<>(type, names);
    }

    public RowMapper<R> rows() {
        return rows(Map.of());
    }

    /** Maps rows to records, with some components computed from the row, such as those stored in another table. */
    public RowMapper<R> rows(Map<String, Cell> told) {
        Cell[] bound = new Cell[1];
        return (row, n) -> {
            if (bound[0] == null) {
                bound[0] = root.bind(new Header(row.getMetaData()), told);
            }
            return type.cast(bound[0].of(row));
        };
    }

    /** How to get a record's value for a column; empty if it has none. */
    public Optional<UnaryOperator<Object>> findValue(String column) {
        return root.findValue(column);
    }

    /** The positions of a result's columns; of equal names the first. */
    private static final class Header {
        private final Map<String, Integer> positions = new HashMap<>();

        Header(ResultSetMetaData known) throws SQLException {
            for (int i = 1; i <= known.getColumnCount(); i++) {
                positions.putIfAbsent(known.getColumnLabel(i), i);
            }
        }

        boolean holds(String column) {
            return positions.containsKey(column);
        }

        int get(String column) throws SQLException {
            if (!holds(column)) {
                throw new SQLException("no column " + column + " among " + positions.keySet());
            }
            return positions.get(column);
        }
    }

    private interface Part {
        Cell bind(Header header, Map<String, Cell> told) throws SQLException;

        /** How to make a column's value; empty for columns of others. */
        Optional<UnaryOperator<Object>> findValue(String column);
    }

    private static final class Group implements Part {
        private final boolean isRow;
        private final Constructor<?> maker;
        private final Component[] components;

        Group(Class<?> type, String path, Map<String, String> names) {
            RecordComponent[] all = type.getRecordComponents();
            Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.isRow = path.isEmpty();
            components = Arrays.stream(all)
                    .map(each -> new Component(each, path, names))
                    .toArray(Component[]::new);
            try {
                maker = type.getDeclaredConstructor(types);
                maker.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Cell bind(Header header, Map<String, Cell> told) throws SQLException {
            Cell[] cells = new Cell[components.length];
            for (int i = 0; i < cells.length; i++) {
                Cell given = told.get(components[i].path);
                cells[i] = given == null ? components[i].bind(header, told) : given;
            }
            return isRow ? row -> makeRecord(valuesOf(cells, row)) : new Inner(cells);
        }

        private static Object[] valuesOf(Cell[] cells, ResultSet row) throws SQLException {
            Object[] values = new Object[cells.length];
            for (int i = 0; i < cells.length; i++) {
                values[i] = cells[i].of(row);
            }
            return values;
        }

        /** A record within others, such as a body. Equal neighbours share one object, so that long lists stay small. */
        private final class Inner implements Cell {
            private final Cell[] cells;
            private Object[] values = {};
            private Object made;

            Inner(Cell[] cells) {
                this.cells = cells;
            }

            @Override
            public Object of(ResultSet row) throws SQLException {
                Object[] now = valuesOf(cells, row);
                boolean same = values.length == now.length;
                for (int i = 0; same && i < now.length; i++) {
                    same = now[i] == values[i];
                }
                if (!same) {
                    made = makeRecord(now);
                    values = now;
                }
                return made;
            }
        }

        private Object makeRecord(Object[] values) {
            try {
                return maker.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw fault(e);
            }
        }

        /** The column of the first component that is never empty: if it is NULL, there is no record. */
        String mark() {
            Component first = Arrays.stream(components)
                    .filter(each -> each.wrapper == null)
                    .findFirst()
                    .orElseThrow();
            return first.part instanceof Group inner ? inner.mark() : ((Column) first.part).name;
        }

        @Override
        public Optional<UnaryOperator<Object>> findValue(String column) {
            for (Component each : components) {
                Optional<UnaryOperator<Object>> inner = each.part.findValue(column);
                if (inner.isPresent()) {
                    return Optional.of(row -> row == null ? null : inner.get().apply(each.of(row)));
                }
            }
            return Optional.empty();
        }
    }

    /** A component of a record, maybe within an Optional. */
    private static final class Component {
        private final String path;
        private final Class<?> wrapper; // null for none
        private final Part part;
        private final Method accessor;

        Component(RecordComponent component, String outer, Map<String, String> names) {
            path = outer + component.getName();
            Class<?> raw = component.getType();
            wrapper = raw == Optional.class || raw == OptionalInt.class ? raw : null;
            Type held = raw == OptionalInt.class
                    ? Integer.class
                    : component.getGenericType() instanceof ParameterizedType generic && wrapper != null
                            ? generic.getActualTypeArguments()[0]
                            : component.getGenericType();
            part = part(held, path, wrapper != null, names);
            accessor = component.getAccessor();
            accessor.setAccessible(true);
        }

        private static Part part(Type held, String path, boolean isOptional, Map<String, String> names) {
            Class<?> raw =
                    held instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) held;
            String column = names.getOrDefault(path, snake(path.substring(path.lastIndexOf('.') + 1)));
            if (raw == CellRef.class) {
                return new CellColumns();
            }
            if (raw == Map.class) {
                return new InstrumentColumns(names.getOrDefault(path, "*"));
            }
            boolean isValue = raw == FiscalYear.class || TEXTS.containsKey(raw);
            return raw.isRecord() && !isValue
                    ? new Group(raw, path + ".", names)
                    : new Column(column, held, raw, isOptional);
        }

        private static String snake(String name) {
            return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }

        Cell bind(Header header, Map<String, Cell> told) throws SQLException {
            Cell inner = part.bind(header, told);
            if (wrapper == OptionalInt.class) {
                return row -> inner.of(row) instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
            }
            if (wrapper == Optional.class && part instanceof Group group) {
                int mark = header.get(group.mark());
                return row -> row.getString(mark) == null ? Optional.empty() : Optional.of(inner.of(row));
            }
            return wrapper == Optional.class ? row -> Optional.ofNullable(inner.of(row)) : inner;
        }

        Object of(Object row) {
            Object value;
            try {
                value = accessor.invoke(row);
            } catch (ReflectiveOperationException e) {
                throw fault(e);
            }
            return value instanceof Optional<?> perhaps ? perhaps.orElse(null) : value;
        }
    }

    /** One column. NULL is an empty Optional or text; for any other component it is a fault. */
    private static final class Column implements Part {
        private final String name;
        private final Class<?> raw;
        private final boolean isOptional;
        private final Function<String, Object> ofText; // null for numbers

        Column(String name, Type held, Class<?> raw, boolean isOptional) {
            this.name = name;
            this.raw = raw;
            this.isOptional = isOptional;
            if (raw.isEnum()) {
                Map<String, Object> codes = codes(raw);
                ofText = text -> demand(codes.get(text), text);
            } else if (raw == List.class) {
                boolean places = ((ParameterizedType) held).getActualTypeArguments()[0] == Place.class;
                ofText = places ? ColumnValues::places : ColumnValues::lines;
            } else {
                ofText = TEXTS.get(raw);
            }
        }

        @Override
        public Cell bind(Header header, Map<String, Cell> told) throws SQLException {
            int at = header.get(name);
            if (ofText != null) {
                return new TextCell(at);
            }
            boolean isLong = raw == long.class || raw == Long.class;
            return row -> {
                long number = row.getLong(at);
                if (row.wasNull()) {
                    return none();
                }
                if (raw == FiscalYear.class) {
                    return FiscalYear.ofBuddhist((int) number);
                }
                boolean isYes = raw == boolean.class || raw == Boolean.class;
                return isYes ? (Object) (number != 0) : isLong ? (Object) number : (Object) (int) number;
            };
        }

        /** Makes a value from a text once for neighbouring rows with the same text. */
        private final class TextCell implements Cell {
            private final int at;
            private String text;
            private Object value;

            TextCell(int at) {
                this.at = at;
            }

            @Override
            public Object of(ResultSet row) throws SQLException {
                String now = row.getString(at);
                if (now == null) {
                    return none();
                }
                if (!now.equals(text)) {
                    value = ofText.apply(now);
                    text = now;
                }
                return value;
            }
        }

        private Object none() {
            if (raw == String.class && !isOptional) {
                return "";
            }
            return isOptional ? null : demand(null, "NULL");
        }

        private Object demand(Object value, String text) {
            if (value == null) {
                throw new IllegalStateException("no " + raw.getSimpleName() + " in column " + name + ": " + text);
            }
            return value;
        }

        @Override
        public Optional<UnaryOperator<Object>> findValue(String column) {
            return column.equals(name) ? Optional.of(ColumnValues::stored) : Optional.empty();
        }

        private static Map<String, Object> codes(Class<?> type) {
            Map<String, Object> codes = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                codes.put((String) ColumnValues.stored(constant), constant);
            }
            return codes;
        }
    }

    private static final class CellColumns implements Part {
        @Override
        public Cell bind(Header header, Map<String, Cell> told) throws SQLException {
            int sheet = header.get("sheet");
            if (!header.holds("col")) {
                int cell = header.get("cell");
                return row -> ColumnValues.cell(row.getString(sheet), row.getString(cell));
            }
            int line = header.get("row");
            int column = header.get("col");
            return row -> new CellRef(row.getString(sheet), row.getInt(line), row.getInt(column));
        }

        @Override
        public Optional<UnaryOperator<Object>> findValue(String column) {
            Function<CellRef, Object> value = switch (column) {
                case "sheet" -> CellRef::sheet;
                case "row" -> CellRef::row;
                case "col" -> CellRef::column;
                case "cell" -> CellRef::a1;
                default -> null;
            };
            return Optional.ofNullable(value).map(of -> cell -> of.apply((CellRef) cell));
        }
    }

    /** Scores of the instruments; NULL for a missing one. */
    private static final class InstrumentColumns implements Part {
        private final Map<String, Instrument> columns = new HashMap<>();

        InstrumentColumns(String names) {
            for (Instrument instrument : Instrument.values()) {
                columns.put(names.replace("*", instrument.name().toLowerCase(Locale.ROOT)), instrument);
            }
        }

        @Override
        public Cell bind(Header header, Map<String, Cell> told) throws SQLException {
            Map<Instrument, Integer> positions = new EnumMap<>(Instrument.class);
            for (Map.Entry<String, Instrument> each : columns.entrySet()) {
                positions.put(each.getValue(), header.get(each.getKey()));
            }
            return row -> {
                Map<Instrument, BigDecimal> scores = new EnumMap<>(Instrument.class);
                for (Map.Entry<Instrument, Integer> each : positions.entrySet()) {
                    String score = row.getString(each.getValue());
                    if (score != null) {
                        scores.put(each.getKey(), new BigDecimal(score));
                    }
                }
                return scores;
            };
        }

        @Override
        public Optional<UnaryOperator<Object>> findValue(String column) {
            Instrument instrument = columns.get(column);
            return instrument == null
                    ? Optional.empty()
                    : Optional.of(scores -> ColumnValues.stored(((Map<?, ?>) scores).get(instrument)));
        }
    }

    /** Reflection is used because method handles would make the JVM create hundreds of classes at the start. */
    private static RuntimeException fault(ReflectiveOperationException e) {
        return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }
}
