package org.itaconsolidator.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Writes values by their kind.
 *
 * @param names makes the name of an entry of that of a record's component
 */
record JsonValues(JsonGenerator json, UnaryOperator<String> names) {
    void write(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof Iterable<?> list && !(value instanceof Path)) {
            json.writeStartArray();
            for (Object element : list) {
                write(element);
            }
            json.writeEndArray();
        } else if (value instanceof Record record) {
            writeRecord(record);
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null));
        } else if (value instanceof OptionalInt optional) {
            write(optional.isPresent() ? optional.getAsInt() : null);
        } else {
            writePlain(value);
        }
    }

    private void writePlain(Object value) throws IOException {
        if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof CharSequence
                || value instanceof TemporalAccessor
                || value instanceof Enum<?>
                || value instanceof Path) {
            json.writeString(value.toString());
        } else {
            throw new IllegalArgumentException(
                    "a " + value.getClass().getName()
                            + " cannot be written as JSON; give a map, a list, a record, a text, a whole number or a BigDecimal");
        }
    }

    private void writeMap(Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(entry.getValue());
        }
        json.writeEndObject();
    }

    private void writeRecord(Record value) throws IOException {
        json.writeStartObject();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            json.writeFieldName(names.apply(component.getName()));
            write(valueOf(component, value));
        }
        json.writeEndObject();
    }

    private static Object valueOf(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true); // a record may be package-private
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component + " of " + value.getClass(), e);
        }
    }

    static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
