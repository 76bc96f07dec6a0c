package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.ReadFile.assertRefused;
import static fr.maillage.command.venue.imports.ReadFile.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.maillage.command.Refusal;
import fr.maillage.command.http.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"id\":\"1\",\"nom\":\"Le Lieu\"}]|JSON",
                "{\"type\":\"FeatureCollection\",\"features\":[]}|JSON",
                "<!DOCTYPE html><html><body>Connexion</body></html>|page web",
                "<html lang=\"fr\">|page web",
                "<?xml version=\"1.0\"?><lieux/>|XML"
            })
    void other_text(String text, String said) {
        assertRefused((text + "x".repeat(100_000)).getBytes(UTF_8), "import.file.other", said);
        assertRefused(("\ufeff \n" + text).getBytes(UTF_8), "import.file.other", said);
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37,import.file.other,PDF",
        "5041523115040000,import.file.other,Parquet",
        "89504e470d0a1a0a,import.file.other,image",
        "53514c69746520666f,import.file.other,base de données",
        "d0cf11e0a1b11ae1,import.file.spreadsheet,classeur",
        "377abcaf271c0004,import.file.archive,décompressez-le",
        "526172211a0700,import.file.archive,décompressez-le",
        "504b0506000000,import.file.archive,décompressez-le"
    })
    void other_bytes(String bytes, String code, String said) {
        assertRefused(HexFormat.of().parseHex(bytes), code, said);
    }

    @Test
    void an_archive_says_what_is_in_it() throws IOException {
        assertRefused(zip("lieux.csv"), "import.file.archive", "décompressez-le");
        assertRefused(zip("export/lieux.csv"), "import.file.archive", "zip");
        assertRefused(zip("[Content_Types].xml"), "import.file.spreadsheet", "classeur");
        assertRefused(zip("mimetype"), "import.file.spreadsheet", "CSV UTF-8");
        assertRefused(gzip(gzip(Csv.file(Csv.venue()).getBytes(UTF_8))), "import.file.archive", "deux fois");
    }

    @Test
    void the_sentence_is_short_and_repeats_nothing() {
        assertThatThrownBy(() -> read("[" + "{\"nom\":\"Le Lieu\"},".repeat(4_000) + "{}]"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(Words.FRENCH.of(refusal.message()))
                        .hasSizeLessThan(150)
                        .doesNotContain("Le Lieu"));
    }

    private static byte[] zip(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(Csv.file(Csv.venue()).getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
