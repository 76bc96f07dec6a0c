package fr.maillage.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.wire.EventCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ACTION = Pattern.compile("`(\\w+) -> (\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\(((?!http)[^)#]+)");

    private final String readme = Files.readString(ROOT.resolve("README.md"));

    ReadmeTest() throws IOException {}

    @Test
    void every_action_is_listed_and_no_other() {
        assertThat(listed(1)).isEqualTo(Feature.spoken());
    }

    @Test
    void every_event_follows_from_a_listed_action_or_is_named_beside_it() {
        var events = EventCatalog.events().stream().map(Class::getSimpleName).collect(toSet());

        assertThat(events).containsAll(listed(2));
        assertThat(events).allSatisfy(event -> assertThat(readme).contains(event));
    }

    @Test
    void every_link_leads_to_a_file() {
        assertThat(LINK.matcher(readme).results().map(link -> link.group(1)))
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    private Set<String> listed(int group) {
        return ACTION.matcher(readme)
                .results()
                .map((MatchResult action) -> action.group(group))
                .collect(toSet());
    }
}
