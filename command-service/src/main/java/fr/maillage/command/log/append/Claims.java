package fr.maillage.command.log.append;

import fr.maillage.command.log.Claim;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who holds what only one may hold. */
public final class Claims {

    private Claims() {}

    public static Map<Claim, UUID> holders(Connection connection, Collection<Claim> claims) throws SQLException {
        var holders = new HashMap<Claim, UUID>();
        try (var query = connection.prepareStatement("""
                select held.kind, held.value, held.aggregate_id
                from unnest(?::text[], ?::text[]) wanted(kind, value)
                join unique_claim held on held.kind = wanted.kind and held.value = wanted.value
                """)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", claims.stream().map(Claim::kind).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", claims.stream().map(Claim::value).toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                holders.put(new Claim(rows.getString(1), rows.getString(2)), rows.getObject(3, UUID.class));
            }
        }
        return holders;
    }
}
