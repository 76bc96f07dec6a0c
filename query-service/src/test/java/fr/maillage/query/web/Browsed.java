package fr.maillage.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.RunningService;
import java.util.regex.Pattern;

/** The pages of a running service as a browser gets them; each is held to what no page may do. */
public final class Browsed {

    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[\\s>]");
    private static final Pattern NAMED = Pattern.compile("\\sid=\"([^\"]+)\"");

    private final RunningService service;

    public Browsed(RunningService service) {
        this.service = service;
    }

    /** A page, its spaces plain. */
    public String page(String address, String... headers) throws Exception {
        return read(address, 200, headers);
    }

    /** The page that says that there is none. */
    public String missing(String address) throws Exception {
        return read(address, 404);
    }

    /** What a page fetches to go on with, its spaces plain. */
    public String part(String address) throws Exception {
        var answer = service.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return plain(answer.body());
    }

    private String read(String address, int status, String... headers) throws Exception {
        var answer = service.get(address, headers);
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        var page = answer.body();
        assertThat(page).as(address).doesNotContainPattern(INLINE).doesNotContain("??");
        assertThat(page).as(address).doesNotContainPattern("(src|action|href=\"[^\"]*\\.css)=\"https?://");
        headingsAreInOrder(address, page);
        assertThat(NAMED.matcher(page).results().map(found -> found.group(1)).toList())
                .as("ids of " + address)
                .doesNotHaveDuplicates();
        return plain(page);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static void headingsAreInOrder(String address, String page) {
        var levels = HEADING.matcher(page)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        assertThat(levels.stream().filter(level -> level == 1))
                .as("h1 of " + address)
                .hasSize(1);
        for (var n = 1; n < levels.size(); n++) {
            assertThat(levels.get(n))
                    .as("headings of " + address + ": " + levels)
                    .isLessThanOrEqualTo(levels.get(n - 1) + 1);
        }
    }
}
