package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Email;
import fr.maillage.command.values.Phone;
import fr.maillage.command.values.WebAddress;
import fr.maillage.events.Contact;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reader of a venue's contact data in a row. It tells addresses apart by any sign between them. */
final class ContactReader {

    private static final Pattern BETWEEN_EMAILS = Pattern.compile("[,;/\\n]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BEFORE_A_LINK =
            Pattern.compile("[\\s;,](?=https?://|www\\.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_LINKS = Pattern.compile("[\\s;,]+");

    /** An address as mail programs write it: after a name, in angle brackets, or as a link. */
    private static final Pattern DRESSED = Pattern.compile("(?i)[^<>@]*<([^<>\\s]+@[^<>\\s]+)>|mailto:(\\S+)");

    private ContactReader() {}

    static Contact read(Cells cells) {
        var emails = apart(cells, "courriels", ContactReader::emails);
        var sites = apart(cells, "site_web", ContactReader::links);
        return new Contact(
                phone(cells),
                cells.values("courriels", emails.stream(), Email::check),
                cells.values("site_web", sites.stream(), WebAddress::check));
    }

    /** The number of the desk; the first one where several are given; null where none is. */
    private static @Nullable String phone(Cells cells) {
        var code = Codes.read(cells, "telephone");
        if (code.isEmpty()) {
            return null;
        }
        var read = Phone.read(Phone.check(code).value() == null ? cells.raw("telephone") : code);
        var number = read.number().value();
        if (read.guess() == Phone.Guess.RESPELLED) {
            cells.warn("telephone", ImportReason.PHONE_RESPELLED.with(Objects.requireNonNull(number)));
        } else if (read.guess() == Phone.Guess.FIRST) {
            cells.warn("telephone", ImportReason.PHONE_FIRST.with(Objects.requireNonNull(number)));
        }
        return cells.checked("telephone", code, written -> read.number());
    }

    /** The web address in a column; the first one where there are several; null where there is none. */
    static @Nullable String link(Cells cells, String column) {
        var found = cells.values(
                column, Pieces.split(cells.raw(column)).stream().flatMap(ContactReader::links), WebAddress::check);
        if (found.size() > 1) {
            cells.leaveUnread(column);
            cells.warn(column, ImportReason.URL_SEVERAL.with());
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<String> apart(Cells cells, String column, Function<String, Stream<String>> addresses) {
        var parts = Pieces.split(cells.raw(column));
        var found = parts.stream().flatMap(addresses).toList();
        if (found.size() > parts.size()) {
            cells.warnOfSigns(column);
        }
        return found;
    }

    private static Stream<String> emails(String part) {
        return Email.check(part).value() != null
                ? Stream.of(part)
                : BETWEEN_EMAILS
                        .splitAsStream(part)
                        .map(String::strip)
                        .filter(piece -> !piece.isEmpty())
                        .flatMap(ContactReader::words)
                        .map(ContactReader::undressed);
    }

    /** The addresses in a piece. A space inside one address is an error of it; a space between two separates them. */
    private static Stream<String> words(String piece) {
        return piece.indexOf('@') == piece.lastIndexOf('@')
                ? Stream.of(piece)
                : SPACES.splitAsStream(piece).filter(word -> word.indexOf('@') >= 0);
    }

    private static String undressed(String address) {
        var dressed = DRESSED.matcher(address);
        if (!dressed.matches()) {
            return address;
        }
        return dressed.group(1) == null ? dressed.group(2) : dressed.group(1);
    }

    /**
     * The links in a part, cut before each new one. It is cut at other signs only where that alone yields a web
     * address.
     */
    private static Stream<String> links(String part) {
        return BEFORE_A_LINK.splitAsStream(part).map(ContactReader::bare).flatMap(link -> {
            var words = Arrays.stream(BETWEEN_LINKS.split(link))
                    .filter(word -> word.indexOf('.') >= 0)
                    .toList();
            return isLink(link) || words.stream().noneMatch(ContactReader::isLink) ? Stream.of(link) : words.stream();
        });
    }

    private static boolean isLink(String text) {
        return WebAddress.check(text).value() != null;
    }

    private static String bare(String link) {
        var to = link.length();
        while (to > 0 && ";, \t\n".indexOf(link.charAt(to - 1)) >= 0) {
            to--;
        }
        return link.substring(0, to).strip();
    }
}
