package fr.maillage.command.log;

import java.util.function.Supplier;

/**
 * A kind of subject that commands act on; a feature gives one as a bean, and the engine knows no more of it.
 *
 * @param name as in the names of its facts, such as {@code venue}
 * @param fresh makes an empty shell
 */
public record SubjectKind<T extends Shell<?, ?>>(String name, Class<T> shell, Supplier<T> fresh) {}
