package fr.maillage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordMacTest {

    private static final String HEXADECIMAL = "5a".repeat(32);
    private static final byte[] PAYLOAD = "{\"from\":\"2026-12-01\"}".getBytes(UTF_8);

    private final RecordMac mac = StreamKey.parse(HEXADECIMAL).mac();
    private final Map<String, byte[]> headers = new HashMap<>();

    RecordMacTest() {
        RecordMac.COVERED.forEach(name -> headers.put(name, ("the " + name).getBytes(UTF_8)));
    }

    static java.util.List<String> covered() {
        return RecordMac.COVERED;
    }

    private byte[] value() {
        return mac.of(3, headers::get, PAYLOAD);
    }

    @Test
    void it_proves_a_record_that_is_as_it_was_written() {
        assertThat(mac.proves(value(), 3, headers::get, PAYLOAD)).isTrue();
        assertThat(StreamKey.parse(HEXADECIMAL).mac().proves(value(), 3, headers::get, PAYLOAD))
                .isTrue();
        assertThat(new String(value(), UTF_8)).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @MethodSource("covered")
    void no_header_that_means_anything_can_be_changed(String name) {
        var before = value();
        headers.put(name, (new String(headers.get(name), UTF_8) + " ").getBytes(UTF_8));
        assertThat(mac.proves(before, 3, headers::get, PAYLOAD)).isFalse();
    }

    @Test
    void neither_can_the_payload_nor_the_partition_nor_the_key() {
        var other = StreamKey.parse("5b".repeat(32)).mac();
        assertThat(mac.proves(value(), 3, headers::get, "{}".getBytes(UTF_8))).isFalse();
        assertThat(mac.proves(value(), 4, headers::get, PAYLOAD)).isFalse();
        assertThat(other.proves(value(), 3, headers::get, PAYLOAD)).isFalse();
        assertThat(mac.proves(new byte[0], 3, headers::get, PAYLOAD)).isFalse();
    }

    @Test
    void what_is_moved_from_one_part_to_the_next_is_another_record() {
        var before = value();
        for (var i = 1; i < RecordMac.COVERED.size(); i++) {
            var moved = new HashMap<>(headers);
            var one = new String(headers.get(RecordMac.COVERED.get(i - 1)), UTF_8);
            var next = new String(headers.get(RecordMac.COVERED.get(i)), UTF_8);
            moved.put(RecordMac.COVERED.get(i - 1), (one + next.charAt(0)).getBytes(UTF_8));
            moved.put(RecordMac.COVERED.get(i), next.substring(1).getBytes(UTF_8));
            assertThat(mac.proves(before, 3, moved::get, PAYLOAD)).isFalse();
        }
    }

    @Test
    void it_covers_a_payload_of_any_size() {
        var large = new byte[1 << 20];
        var before = mac.of(0, headers::get, large);
        large[large.length - 1] = 1;
        assertThat(mac.proves(before, 0, headers::get, large)).isFalse();
    }

    /** As whoever writes the fourth reader would, from the sentence in asyncapi.yaml. */
    @Test
    void it_is_what_the_description_of_the_stream_says() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        var out = new java.io.DataOutputStream(bytes);
        out.writeInt(3);
        for (var name :
                "position previous incarnation id type dataschema subject subjectsequence time metadata".split(" ")) {
            var part = Objects.requireNonNull(headers.get("ce_" + name));
            out.writeInt(part.length);
            out.write(part);
        }
        out.writeInt(PAYLOAD.length);
        out.write(PAYLOAD);
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(java.util.HexFormat.of().parseHex(HEXADECIMAL), "HmacSHA256"));
        assertThat(new String(value(), UTF_8))
                .isEqualTo(java.util.HexFormat.of().formatHex(hmac.doFinal(bytes.toByteArray()), 0, 16));
    }

    @Test
    void a_key_that_is_missing_too_short_or_not_hexadecimal_is_refused_and_not_repeated() {
        for (var wrong : new String[] {"", " ", "5a", "5a".repeat(31), "5a".repeat(33), "zz".repeat(32)}) {
            assertThatThrownBy(() -> StreamKey.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("maillage.stream.key")
                    .hasMessageNotContaining("zz");
        }
        assertThat(StreamKey.parse(HEXADECIMAL + "\n").fingerprint())
                .isEqualTo(StreamKey.parse(HEXADECIMAL).fingerprint())
                .isNotEqualTo(StreamKey.parse("5b".repeat(32)).fingerprint())
                .hasSize(16);
    }
}
