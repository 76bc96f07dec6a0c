package fr.maillage.issuer.account;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The network's structures, as its own reading API shows them to everybody: this service keeps no copy. */
public final class Directory {

    private static final int PAGE = 500;

    private final RestClient pages;
    private final String address;

    /** {@code address} is where the reading API is. */
    public Directory(RestClient pages, String address) {
        this.pages = pages;
        this.address = address;
    }

    private record Found(List<Structure> items, @Nullable String next) {}

    private record Structure(UUID id, String name) {}

    /** Names of the structures whose seat lies in a territory, such as {@code region:32}, by id. @throws RestClientException where they cannot be asked now */
    Map<UUID, String> within(String territory) {
        var names = new LinkedHashMap<UUID, String>();
        var cursor = "";
        while (cursor != null) {
            var found = pages.get()
                    .uri(URI.create(address + "/api/structures?limit=" + PAGE + "&territory=" + territory
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
                    .retrieve()
                    .body(Found.class);
            if (found == null) {
                throw new RestClientException("no list of structures");
            }
            found.items().forEach(structure -> names.put(structure.id(), structure.name()));
            cursor = found.next();
        }
        return names;
    }
}
