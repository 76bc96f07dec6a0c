package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A structure that the hub has accepted in the network, for which the hub's tool acts and reads. */
record Member(Network network, UUID id) {

    /** Registers a structure and accepts it. */
    static Member of(Network network, String name) throws IOException, InterruptedException {
        var registered = network.commands().post("/api/structures", Bodies.structure(name));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        var member =
                new Member(network, UUID.fromString(registered.json().path("id").stringValue()));
        for (var step : List.of("request-membership", "accept-membership")) {
            var taken = network.commands().post("/api/structures/" + member.id() + "/" + step, "{}");
            assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        }
        return member;
    }

    /** Its own tool: what that is told is told to this structure, and not to the hub. */
    Http tool() throws Exception {
        var given = network.scene(network.pagesOfAdmin().key()).key(id);
        return new Http(network.commands().base(), given.path("key").stringValue());
    }

    Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        return network.commands().post(path, json, own(headers));
    }

    /** Posts what must be taken. */
    Answer does(String path, String json) throws IOException, InterruptedException {
        var taken = post(path, json);
        assertThat(taken.status()).as(taken.toString()).isBetween(200, 299);
        return taken;
    }

    /** Posts what must bring something into the record, and answers its id. */
    UUID creates(String path, String json) throws IOException, InterruptedException {
        var created = does(path, json);
        assertThat(created.status()).isEqualTo(201);
        return UUID.fromString(created.json().path("id").stringValue());
    }

    /** What it reads once everything up to a position is shown. */
    Answer reads(String path, long position) throws IOException, InterruptedException {
        return network.pages().get(path, own("Maillage-Min-Position", Long.toString(position)));
    }

    List<String> idsOf(String list, long position) throws IOException, InterruptedException {
        return reads(list, position).items().stream()
                .map(item -> item.path("id").asString(""))
                .toList();
    }

    JsonNode sees(String path, long position) throws IOException, InterruptedException {
        var read = reads(path, position);
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        return read.json();
    }

    private String[] own(String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Maillage-Structure", id.toString()));
        return all.toArray(String[]::new);
    }
}
