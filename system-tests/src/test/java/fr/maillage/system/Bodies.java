package fr.maillage.system;

import java.util.UUID;

/** What members post, as JSON. */
final class Bodies {

    private Bodies() {}

    static String structure(String name) {
        return """
                {"name":"%s","kind":"ASSOCIATION","communeCode":"62510","address":"12 rue des Mineurs","postcode":"62800"}""".formatted(name);
    }

    /** A venue in Liévin with what the standard's readers need: place, coordinates, services. */
    static String venue(UUID id, UUID structure, String name) {
        return """
                {"id":"%s","name":"%s","structureId":"%s","address":"12 rue des Mineurs","postcode":"62800",
                 "communeCode":"62510","coordinates":{"latitude":50.4219,"longitude":2.7786},"typologies":["EPN"],
                 "hours":"Mo-Fr 09:00-12:00,14:00-17:30",
                 "offer":{"services":["Aide aux démarches administratives"],"fees":["Gratuit"]}}""".formatted(id, name, structure);
    }

    static String description(String name) {
        return """
                {"name":"%s","typologies":["EPN"]}""".formatted(name);
    }
}
