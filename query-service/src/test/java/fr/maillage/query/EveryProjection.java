package fr.maillage.query;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.maillage.query.projection.Projection;
import java.util.List;
import java.util.stream.Stream;

/** All projections of the service, wherever they are wired: found by their type, so that a new one is seen without a list. */
public final class EveryProjection {

    static final List<JavaClass> TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("fr.maillage.query").stream()
                    .filter(type -> type.isAssignableTo(Projection.class)
                            && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .toList();

    private EveryProjection() {}

    public static Stream<Projection<?>> all() {
        return TYPES.stream().map(type -> make(type.reflect().asSubclass(Projection.class)));
    }

    private static Projection<?> make(Class<?> type) {
        try {
            return (Projection<?>) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException needy) {
            throw new IllegalStateException(type + " is not made of nothing", needy);
        }
    }
}
