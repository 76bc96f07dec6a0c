package fr.maillage.command;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.PseudoInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of arguments with which reasons are given in code, read from the class files. Java makes the array of
 * {@code Object...} right after the reason, so that the two stand beside one another.
 */
final class GivenArguments {

    private final Set<String> books;
    private final Map<String, Set<Integer>> counts = new HashMap<>();

    GivenArguments(Iterable<JavaClass> classes, List<Class<?>> books) {
        this.books = new HashSet<>(books.stream().map(Class::descriptorString).toList());
        classes.forEach(this::read);
    }

    /** The numbers of arguments of a reason; empty where it is handed on as a value. */
    Set<Integer> of(Reason reason) {
        return counts.getOrDefault(name(reason.getDeclaringClass().descriptorString(), reason.toString()), Set.of());
    }

    /** The reasons that are given beside their arguments. */
    Set<String> reasons() {
        return counts.keySet();
    }

    private void read(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(CodeModel code) {
        // Several where a condition chooses one of them.
        var reasons = new ArrayList<String>();
        Object number = null;
        for (CodeElement element : code) {
            if (element instanceof FieldInstruction field
                    && field.opcode() == Opcode.GETSTATIC
                    && books.contains(field.type().stringValue())) {
                reasons.add(name(field.type().stringValue(), field.name().stringValue()));
            } else if (element instanceof ConstantInstruction constant) {
                number = constant.constantValue();
            } else if (element instanceof NewReferenceArrayInstruction && number instanceof Integer count) {
                reasons.forEach(reason ->
                        counts.computeIfAbsent(reason, key -> new HashSet<>()).add(count));
                reasons.clear();
            } else if (!(element instanceof BranchInstruction || element instanceof PseudoInstruction)) {
                reasons.clear();
            }
        }
    }

    private static String name(String book, String constant) {
        return book + constant;
    }
}
