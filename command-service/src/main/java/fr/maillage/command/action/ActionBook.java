package fr.maillage.command.action;

import java.util.List;

/**
 * Everything that may be asked of one kind of subject; a feature gives it as a bean.
 *
 * @param subject as in the names of its facts, such as {@code venue}: its address is {@code /api/venues}
 * @param label what people call it, for titles: {@code Lieux}
 * @param state its state record, by which a subject of this kind is told from others
 */
public record ActionBook(String subject, String label, Class<?> state, List<Action<?>> actions) {

    /** The plural in its address. */
    public String plural() {
        return subject + "s";
    }
}
