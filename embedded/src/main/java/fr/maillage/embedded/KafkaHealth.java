package fr.maillage.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/**
 * Where Kafka is not embedded (docker-compose.yml): whether everybody is let in by today's passwords, with the rights of today. What
 * is not so is made so, at the first start as after a password was replaced; then this ends well. Arguments: Kafka's address, the
 * topic, the folder of passwords.
 */
public final class KafkaHealth {

    private KafkaHealth() {}

    public static void main(String[] arguments) throws Exception {
        var topic = arguments[1];
        var folder = Path.of(arguments[2]);
        var passwords = new EnumMap<KafkaUser, String>(KafkaUser.class);
        for (var user : KafkaUser.values()) {
            passwords.put(user, Files.readString(folder.resolve(user.role())).strip());
        }
        try (var rights = new KafkaRights(arguments[0], passwords)) {
            rights.grant(List.of(topic));
            var refused = new ArrayList<KafkaUser>();
            for (var user : KafkaUser.SERVED) {
                if (!rights.letsIn(user, topic)) {
                    refused.add(user);
                }
            }
            if (!refused.isEmpty()) {
                rights.renew(refused);
                rights.awaitEffect(topic);
            }
        }
    }
}
