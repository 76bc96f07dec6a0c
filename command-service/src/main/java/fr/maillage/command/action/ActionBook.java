package fr.maillage.command.action;

import java.util.List;

/**
 * Everything that may be asked of one kind of subject; a feature gives it as a bean.
 *
 * @param subject what is acted on, such as {@code venue} or {@code follow-up}: its address is {@code /api/venues}
 * @param label what people call it, for titles: {@code Lieux}
 * @param state its state record, by which a subject of this kind is told from others
 */
public record ActionBook(String subject, String label, Class<?> state, List<Action<?>> actions) {

    /** The plural in its address. */
    public String plural() {
        return subject + "s";
    }
}
