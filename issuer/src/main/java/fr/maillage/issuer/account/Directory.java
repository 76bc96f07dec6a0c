package fr.maillage.issuer.account;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Structures by their seat, as the reading API shows them to a coordinator: also those that left the network, were refused or only asked,
 * since their accounts are still somebody's to keep. This service keeps no copy.
 */
public final class Directory {

    private static final int PAGE = 500;
    private static final String MEMBER = "MEMBER";

    private final RestClient pages;
    private final String address;
    private final Function<Account, String> badge;

    /**
     * @param address where the reading API is
     * @param badge a token in the name of whoever asks: the API decides what they may know
     */
    public Directory(RestClient pages, String address, Function<Account, String> badge) {
        this.pages = pages;
        this.address = address;
        this.badge = badge;
    }

    private record Found(List<Structure> items, @Nullable String next) {}

    private record Structure(UUID id, String name, @Nullable Membership membership) {}

    private record Membership(@Nullable String status) {}

    /** @param standing in the network, such as {@code MEMBER} or {@code ENDED} */
    record Listed(String name, String standing) {

        public boolean isMember() {
            return standing.equals(MEMBER);
        }
    }

    /**
     * The structures whose seat lies in a territory, such as {@code region:32}, by id.
     *
     * @throws RestClientException where they cannot be asked now
     */
    Map<UUID, Listed> within(String territory, Account keeper) {
        var bearer = badge.apply(keeper);
        var listed = new LinkedHashMap<UUID, Listed>();
        var cursor = "";
        while (cursor != null) {
            var found = pages.get()
                    .uri(URI.create(address + "/api/structures?limit=" + PAGE + "&territory=" + territory
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
                    .headers(headers -> headers.setBearerAuth(bearer))
                    .retrieve()
                    .body(Found.class);
            if (found == null) {
                throw new RestClientException("no list of structures");
            }
            found.items().forEach(structure -> listed.put(structure.id(), listed(structure)));
            cursor = found.next();
        }
        return listed;
    }

    private static Listed listed(Structure structure) {
        var membership = structure.membership();
        var standing = membership == null ? null : membership.status();
        return new Listed(structure.name(), Objects.requireNonNullElse(standing, MEMBER));
    }
}
