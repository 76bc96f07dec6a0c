package fr.maillage.issuer.login;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A secret as an application's camera reads it, drawn in the page itself: no address, no script, nothing that is kept.
 *
 * @param size of the drawing's side, its white border included
 * @param path of an SVG: a square for each dark module
 * @param letters the secret for typing, in groups of four
 */
record Picture(int size, String path, String letters) {

    private static final int BORDER = 4;
    private static final Pattern GROUP = Pattern.compile("(.{4})(?!$)");

    /** @param label by which the application names it, beside the name of Maillage */
    static Picture of(String secret, String label) {
        var address = "otpauth://totp/" + encoded("Maillage:" + label) + "?secret=" + secret + "&issuer=Maillage";
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new Picture(
                code.size + 2 * BORDER, path.toString(), GROUP.matcher(secret).replaceAll("$1 "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
