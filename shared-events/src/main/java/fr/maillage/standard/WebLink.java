package fr.maillage.standard;

import java.net.URI;
import java.util.regex.Pattern;

/** A web address as people copy it: browsers take signs in it that RFC 3986 leaves out. */
public final class WebLink {

    private static final Pattern LEFT_OUT = Pattern.compile("[\\[\\]{}^`]");

    private WebLink() {}

    /**
     * The same address as the RFC writes it: those signs in percent codes.
     *
     * @throws IllegalArgumentException where it is none even so
     */
    public static URI uri(String written) {
        return URI.create(LEFT_OUT.matcher(written)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0))));
    }
}
