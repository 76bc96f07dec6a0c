package fr.maillage.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the launcher says of its parts in the file that it keeps beside the data. */
record Running(JsonNode parts) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The four processes that may die. */
    enum Part {
        POSTGRES,
        KAFKA,
        COMMAND,
        QUERY
    }

    static Running read(Path data) throws IOException {
        return new Running(JSON.readTree(Files.readString(data.resolve("running.json"))));
    }

    long pid(Part part) {
        return of(part).path("pid").longValue();
    }

    int port(Part part) {
        return of(part).path("port").intValue();
    }

    int managementPort(Part part) {
        return of(part).path("management").intValue();
    }

    private JsonNode of(Part part) {
        return parts.path(part.name().toLowerCase(Locale.ROOT));
    }
}
