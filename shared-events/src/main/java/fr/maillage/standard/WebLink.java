package fr.maillage.standard;

import java.net.URI;
import java.util.regex.Pattern;

/** A web address as people copy it: browsers accept signs in it that RFC 3986 does not. */
public final class WebLink {

    private static final Pattern LEFT_OUT = Pattern.compile("[\\[\\]{}^`]");

    private WebLink() {}

    /**
     * The same address as the RFC writes it, with those signs in percent codes.
     *
     * @throws IllegalArgumentException where it is no address even so
     */
    public static URI uri(String written) {
        return URI.create(LEFT_OUT.matcher(written)
                .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0))));
    }
}
