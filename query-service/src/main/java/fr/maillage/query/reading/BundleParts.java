package fr.maillage.query.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventType;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reader of message bundles. The texts of one bundle lie in {@code messages}, and those about one kind of record in
 * the package of that kind, in files of the bundle's name.
 */
final class BundleParts extends Control {

    /** The folders of the parts: one for all, and one for each vocabulary of the log, which is the package of a kind. */
    static final List<String> FOLDERS = Stream.concat(
                    Stream.of("messages/"),
                    EventCatalog.events().stream()
                            .map(EventCatalog::typeOf)
                            .map(EventType::subjectType)
                            .distinct()
                            .sorted()
                            .map("fr/maillage/query/%s/"::formatted))
            .toList();

    @Override
    public List<String> getFormats(String name) {
        return FORMAT_PROPERTIES;
    }

    @Override
    public @Nullable Locale getFallbackLocale(String name, Locale language) {
        return null;
    }

    @Override
    public @Nullable ResourceBundle newBundle(
            String name, Locale language, String format, ClassLoader loader, boolean reload) throws IOException {
        var file = toResourceName(toBundleName(name, language), "properties");
        var texts = new StringBuilder();
        for (var folder : FOLDERS) {
            try (var part = loader.getResourceAsStream(folder + file)) {
                if (part != null) {
                    texts.append(new String(part.readAllBytes(), UTF_8)).append('\n');
                }
            }
        }
        return texts.isEmpty() ? null : new PropertyResourceBundle(new StringReader(texts.toString()));
    }
}
