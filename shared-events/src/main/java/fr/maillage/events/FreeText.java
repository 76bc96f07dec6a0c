package fr.maillage.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words that the author of an action chooses freely. They are the one place in an event where data of a person can
 * stand, and therefore what the hub may mask. Everything else in an event is a code, a date, a count, an id or a web
 * address.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeText {

    /** The text shown in place of masked words. */
    String MASKED = "[texte masqué]";

    /** Whether the value is left out once it is masked, because words would be no telephone number. */
    boolean leftOut() default false;

    /** The {@code kind} of its record with which the words are free; empty where they always are. */
    String ofKind() default "";
}
