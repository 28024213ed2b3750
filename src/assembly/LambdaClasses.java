import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Copies the compiled program, with a class made ahead for its lambdas, and with the methods of its records written out. Java itself makes one at run time for each place where
 * a lambda or a reference to a method is written, 5,300 for a run over one body, which is a tenth of its time; and under the
 * first compiler each lambda that captures values is made by a call into the JVM. Here all of one class that have the same
 * interface share one class beside it, such as {@code RuleBook$$Function}: an object of it knows its place in the source as a
 * number, and what was captured there. An object is made each time: keeping one of a place that captures nothing took half of the
 * gain. What {@code equals}, {@code hashCode} and {@code toString} of a record do Java links at run time too, with several classes
 * for each; here they do the same in plain code. Everything else stays as it was compiled. Arguments: the folder with the compiled classes, the folder to be made.
 */
final class LambdaClasses extends ClassVisitor {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Type OBJECTS = Type.getType(Objects.class);
    private static final Type BUILDER = Type.getType(StringBuilder.class);
    private static final Map<String, Type> BOXED = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    /** The classes made for the class that is read, by their names. */
    private final Map<String, Shared> made = new TreeMap<>();

    private String host;
    private String nest;
    private String simpleName;
    private boolean changed;

    private LambdaClasses(ClassVisitor copy) {
        super(Opcodes.ASM9, copy);
    }

    public static void main(String[] args) throws IOException {
        Path compiled = Path.of(args[0]);
        Path program = Path.of(args[1]);
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(program)) {
            tree.sorted((one, other) -> other.compareTo(one)).forEach(LambdaClasses::delete);
        } catch (java.nio.file.NoSuchFileException e) {
            // made for the first time
        }
        try (Stream<Path> tree = Files.walk(compiled)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                files.put(compiled.relativize(file), Files.readAllBytes(file));
            }
        }
        Map<String, List<String>> joining = new TreeMap<>();
        for (Path file : List.copyOf(files.keySet())) {
            if (file.toString().endsWith(".class")) {
                ClassWriter copy = new ClassWriter(0);
                LambdaClasses lambdas = new LambdaClasses(copy);
                new ClassReader(files.get(file)).accept(lambdas, 0);
                lambdas.made.forEach((name, shared) -> {
                    files.put(Path.of(name + ".class"), shared.bytes());
                    joining.computeIfAbsent(lambdas.nest, nest -> new ArrayList<>()).add(name);
                });
                if (lambdas.changed) {
                    files.put(file, copy.toByteArray());
                }
            }
        }
        joining.forEach((nest, names) -> files.computeIfPresent(Path.of(nest + ".class"), (file, bytes) -> join(bytes, names)));
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Path place = program.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class as host of a nest that these classes belong to: they call what is private in it. */
    private static byte[] join(byte[] host, List<String> names) {
        ClassWriter copy = new ClassWriter(0);
        new ClassReader(host)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, copy) {
                            @Override
                            public void visitEnd() {
                                names.forEach(this::visitNestMember);
                                super.visitEnd();
                            }
                        },
                        0);
        return copy.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
        host = name;
        nest = name;
        simpleName = name.substring(name.lastIndexOf('/') + 1);
        super.visit(version, access, name, signature, above, interfaces);
    }

    @Override
    public void visitNestHost(String name) {
        nest = name;
        super.visitNestHost(name);
    }

    @Override
    public void visitInnerClass(String name, String outer, String simple, int access) {
        if (name.equals(host)) {
            simpleName = simple;
        }
        super.visitInnerClass(name, outer, simple, access);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String desc, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, desc, signature, exceptions)) {
            private int more;

            @Override
            public void visitInvokeDynamicInsn(String called, String shape, Handle maker, Object... facts) {
                if (maker.getOwner().equals(RECORDS)) {
                    changed = true;
                    more = 4;
                    List<Handle> parts = Stream.of(facts).skip(2).map(Handle.class::cast).toList();
                    GeneratorAdapter code = new GeneratorAdapter(this, Opcodes.ACC_PUBLIC, called, desc);
                    switch (called) {
                        case "equals" -> compare(parts, code, this);
                        case "hashCode" -> hash(parts, code);
                        case "toString" -> show(parts, code);
                        default -> throw new IllegalStateException("unknown method of a record: " + called);
                    }
                    return;
                }
                if (!maker.getOwner().equals(FACTORY) || !maker.getName().equals("metafactory")) {
                    super.visitInvokeDynamicInsn(called, shape, maker, facts);
                    return;
                }
                changed = true;
                more = 1; // the number of the place
                String type = Type.getReturnType(shape).getInternalName();
                String shared = host + "$$" + type.substring(type.lastIndexOf('/') + 1).replace('$', '_');
                Method method = new Method(called, ((Type) facts[0]).getDescriptor());
                Lambda lambda = new Lambda(Type.getArgumentTypes(shape), (Handle) facts[1], (Type) facts[2]);
                made.computeIfAbsent(shared, key -> new Shared(shared, nest, type, method))
                        .call(lambda, type, this);
            }

            @Override
            public void visitMaxs(int stack, int locals) {
                super.visitMaxs(stack + more, locals);
            }
        };
    }

    /** In place of a call that has the record and the other object: whether they are equal, part by part as Java compares them. */
    private void compare(List<Handle> parts, GeneratorAdapter code, MethodVisitor frames) {
        Type self = Type.getObjectType(host);
        Label same = new Label();
        Label other = new Label();
        code.ifCmp(OBJECT, GeneratorAdapter.EQ, same);
        code.loadArg(0);
        code.instanceOf(self);
        code.ifZCmp(GeneratorAdapter.EQ, other);
        for (Handle part : parts) {
            Type type = Type.getType(part.getDesc());
            code.loadThis();
            code.getField(self, part.getName(), type);
            code.loadArg(0);
            code.checkCast(self);
            code.getField(self, part.getName(), type);
            switch (type.getSort()) {
                case Type.OBJECT, Type.ARRAY -> {
                    code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
                    code.ifZCmp(GeneratorAdapter.EQ, other);
                }
                case Type.FLOAT, Type.DOUBLE -> {
                    code.invokeStatic(boxed(type), new Method("compare", Type.INT_TYPE, new Type[] {type, type}));
                    code.ifZCmp(GeneratorAdapter.NE, other);
                }
                default -> code.ifCmp(type, GeneratorAdapter.NE, other);
            }
        }
        code.mark(same);
        frames.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.push(true);
        code.returnValue();
        code.mark(other);
        frames.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.push(false);
    }

    /** In place of a call that has the record: its hash, by the formula that Java uses. */
    private void hash(List<Handle> parts, GeneratorAdapter code) {
        code.pop();
        code.push(0);
        for (Handle part : parts) {
            Type type = Type.getType(part.getDesc());
            boolean primitive = type.getSort() < Type.ARRAY;
            code.push(31);
            code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
            code.loadThis();
            code.getField(Type.getObjectType(host), part.getName(), type);
            Type[] hashed = {primitive ? type : OBJECT};
            code.invokeStatic(primitive ? boxed(type) : OBJECTS, new Method("hashCode", Type.INT_TYPE, hashed));
            code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
        }
    }

    /** In place of a call that has the record: its text, such as {@code Place[sheet=A, row=3]}. */
    private void show(List<Handle> parts, GeneratorAdapter code) {
        code.pop();
        code.newInstance(BUILDER);
        code.dup();
        code.invokeConstructor(BUILDER, Method.getMethod("void <init> ()"));
        String before = simpleName + "[";
        for (Handle part : parts) {
            Type type = Type.getType(part.getDesc());
            append(before + part.getName() + "=", code);
            code.loadThis();
            code.getField(Type.getObjectType(host), part.getName(), type);
            Type shown =
                    switch (type.getSort()) {
                        case Type.OBJECT, Type.ARRAY -> OBJECT;
                        case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
                        default -> type;
                    };
            code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {shown}));
            before = ", ";
        }
        append(parts.isEmpty() ? before + "]" : "]", code);
        code.invokeVirtual(BUILDER, Method.getMethod("String toString ()"));
    }

    private static void append(String text, GeneratorAdapter code) {
        code.push(text);
        code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {Type.getType(String.class)}));
    }

    private static Type boxed(Type primitive) {
        return BOXED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(primitive))
                .map(entry -> Type.getObjectType(entry.getKey()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One place where a lambda is written.
     *
     * @param body the method that it stands for
     * @param seen its arguments and result as the place sees them: of a {@code Function<A, B>} A and B, not Object
     */
    private record Lambda(Type[] captured, Handle body, Type seen) {
        Type[] parameters() {
            List<Type> all = new ArrayList<>();
            if (body.getTag() != Opcodes.H_INVOKESTATIC && !makes()) {
                all.add(Type.getObjectType(body.getOwner()));
            }
            all.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
            return all.toArray(Type[]::new);
        }

        Type result() {
            return makes() ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        }

        boolean makes() {
            return body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        }
    }

    /** The class that the lambdas of one class with one interface share. */
    private static final class Shared {
        private final Type self;
        private final String nest;
        private final String type;
        private final Method method;
        private final List<Lambda> lambdas = new ArrayList<>();
        private final Map<String, Type> fields = new LinkedHashMap<>();
        private final Map<Method, Type[]> factories = new LinkedHashMap<>();

        Shared(String self, String nest, String type, Method method) {
            this.self = Type.getObjectType(self);
            this.nest = nest;
            this.type = type;
            this.method = method;
        }

        /** Replaces what makes a lambda in a method: what it captures lies on the stack. */
        void call(Lambda lambda, String wanted, MethodVisitor code) {
            if (!wanted.equals(type)) {
                throw new IllegalStateException(self + " would be of both " + type + " and " + wanted);
            }
            Type[] kept = Stream.concat(Stream.of(lambda.captured()).map(Shared::kept), Stream.of(Type.INT_TYPE))
                    .toArray(Type[]::new);
            Method factory = new Method("of", Type.getObjectType(type), kept);
            factories.put(factory, kept);
            new GeneratorAdapter(code, 0, "of", "()V").push(lambdas.size());
            lambdas.add(lambda);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, self.getInternalName(), "of", factory.getDescriptor(), false);
        }

        /** As what a captured value is kept: an object, or one of the JVM's four kinds of numbers. */
        private static Type kept(Type captured) {
            return switch (captured.getSort()) {
                case Type.OBJECT, Type.ARRAY -> OBJECT;
                case Type.LONG, Type.FLOAT, Type.DOUBLE -> captured;
                default -> Type.INT_TYPE;
            };
        }

        /** The fields that hold values of these kinds, each in the first of its kind that is free. */
        private List<String> fields(Type... kinds) {
            Map<Type, Integer> used = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            for (Type kind : kinds) {
                String name = kind.getDescriptor().substring(0, 1) + used.merge(kind, 1, Integer::sum);
                fields.put(name, kind);
                names.add(name);
            }
            return names;
        }

        byte[] bytes() {
            ClassWriter bytes = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
            int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
            bytes.visit(Opcodes.V17, access, self.getInternalName(), null, OBJECT.getInternalName(), new String[] {type});
            bytes.visitNestHost(nest);
            factories.forEach((factory, kept) -> {
                Method init = new Method("<init>", Type.VOID_TYPE, kept);
                GeneratorAdapter set = new GeneratorAdapter(0, init, null, null, bytes);
                set.loadThis();
                set.invokeConstructor(OBJECT, Method.getMethod("void <init> ()"));
                List<String> names = fields(Stream.of(kept).limit(kept.length - 1).toArray(Type[]::new));
                names.add("place");
                for (int i = 0; i < kept.length; i++) {
                    set.loadThis();
                    set.loadArg(i);
                    set.putField(self, names.get(i), kept[i]);
                }
                set.returnValue();
                set.endMethod();
                GeneratorAdapter make = new GeneratorAdapter(Opcodes.ACC_STATIC, factory, null, null, bytes);
                make.newInstance(self);
                make.dup();
                make.loadArgs();
                make.invokeConstructor(self, init);
                make.returnValue();
                make.endMethod();
            });
            GeneratorAdapter code = new GeneratorAdapter(Opcodes.ACC_PUBLIC, method, null, null, bytes);
            Label[] places = lambdas.stream().map(lambda -> new Label()).toArray(Label[]::new);
            code.loadThis();
            code.getField(self, "place", Type.INT_TYPE);
            code.visitTableSwitchInsn(0, places.length - 1, places[0], places);
            for (int i = 0; i < places.length; i++) {
                code.mark(places[i]);
                run(lambdas.get(i), code);
            }
            code.endMethod();
            fields.put("place", Type.INT_TYPE);
            fields.forEach((name, kind) ->
                    bytes.visitField(Opcodes.ACC_FINAL, name, kind.getDescriptor(), null, null)
                            .visitEnd());
            bytes.visitEnd();
            return bytes.toByteArray();
        }

        private void run(Lambda lambda, GeneratorAdapter code) {
            Type owner = Type.getObjectType(lambda.body().getOwner());
            Method body = new Method(lambda.body().getName(), lambda.body().getDesc());
            if (lambda.makes()) {
                code.newInstance(owner);
                code.dup();
            }
            Type[] captured = lambda.captured();
            List<String> names = fields(Stream.of(captured).map(Shared::kept).toArray(Type[]::new));
            for (int i = 0; i < captured.length; i++) {
                code.loadThis();
                code.getField(self, names.get(i), kept(captured[i]));
                if (kept(captured[i]) == OBJECT) {
                    code.checkCast(captured[i]);
                }
            }
            Type[] given = method.getArgumentTypes();
            Type[] parameters = lambda.parameters();
            for (int i = 0; i < given.length; i++) {
                code.loadArg(i);
                convert(given[i], lambda.seen().getArgumentTypes()[i], parameters[captured.length + i], code);
            }
            int how =
                    switch (lambda.body().getTag()) {
                        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                        case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
                        case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                        default -> throw new IllegalStateException("unknown kind of " + lambda);
                    };
            code.visitMethodInsn(
                    how,
                    owner.getInternalName(),
                    body.getName(),
                    body.getDescriptor(),
                    lambda.body().isInterface());
            Type result = lambda.result();
            Type wanted = method.getReturnType();
            if (wanted != Type.VOID_TYPE) {
                convert(result, lambda.seen().getReturnType(), wanted, code);
            } else if (result.getSize() == 2) {
                code.pop2();
            } else if (result.getSize() == 1) {
                code.pop();
            }
            code.returnValue();
        }

        /** As {@code LambdaMetafactory} says, from what there is over what the place sees to what is asked for. */
        private static void convert(Type from, Type seen, Type to, GeneratorAdapter code) {
            if (isPrimitive(from) && isPrimitive(to)) {
                code.cast(from, to);
            } else if (isPrimitive(from)) {
                Type boxed = to.getSort() == Type.OBJECT ? BOXED.getOrDefault(to.getInternalName(), from) : from;
                code.cast(from, boxed);
                code.valueOf(boxed);
            } else if (isPrimitive(to)) {
                Type boxed = seen.getSort() == Type.OBJECT ? BOXED.getOrDefault(seen.getInternalName(), to) : to;
                code.unbox(boxed);
                code.cast(boxed, to);
            } else if (!from.equals(to)) {
                code.checkCast(to);
            }
        }

        private static boolean isPrimitive(Type type) {
            return type.getSort() < Type.ARRAY;
        }
    }
}
