package fr.maillage.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words that whoever acts may choose: the one place in a fact where something of a person can stand, and therefore what
 * the hub may mask. Everything else in a fact is a code, a date, a count, an id or an address of the web.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeText {

    /** What is read in the place of words that were masked. */
    String MASKED = "[texte masqué]";

    /** Whether nothing stands in its place once it is masked, as words would be no telephone number. */
    boolean leftOut() default false;

    /** The {@code kind} of its record under which whoever acts may choose them; empty where it is always so. */
    String ofKind() default "";
}
