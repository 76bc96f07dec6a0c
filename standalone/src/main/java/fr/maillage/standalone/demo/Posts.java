package fr.maillage.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is posted, in order. */
final class Posts {

    private final List<Post> posts = new ArrayList<>();

    /**
     * Brings a subject into the record.
     *
     * @param structure the member that does; null for the hub
     */
    void create(String kind, Map<String, ?> body, @Nullable UUID structure) {
        posts.add(Post.json("/api/" + kind, body, structure));
    }

    /**
     * Says something of a subject.
     *
     * @param address the subject's, such as {@code venues/<id>}
     */
    void act(String address, String verb, Map<String, ?> body, @Nullable UUID structure) {
        posts.add(Post.json("/api/" + address + "/" + verb, body, structure));
    }

    void importCsv(String source, String csv) {
        posts.add(Post.csv("/api/imports/venues?source=" + source, csv));
    }

    /** Brings into the record what the hub says of what was last posted about a subject. */
    void createOf(UUID subject, String kind, Map<String, ?> body) {
        posts.add(Post.ofPosition("/api/" + kind, body, subject));
    }

    List<Post> all() {
        return List.copyOf(posts);
    }
}
