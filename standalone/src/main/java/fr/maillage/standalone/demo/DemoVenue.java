package fr.maillage.standalone.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An invented venue: a row of the table. */
record DemoVenue(List<String> row, Offers offers) {

    UUID id() {
        return DemoNetwork.id("venue/" + row.get(0) + "/" + row.get(1));
    }

    UUID structure() {
        return DemoNetwork.id(row.get(0));
    }

    private String name() {
        return row.get(1);
    }

    private Map<String, Object> place(String address) {
        return Map.of(
                "address", address,
                "postcode", row.get(3),
                "communeCode", row.get(2),
                "coordinates", Map.of("latitude", number(5), "longitude", number(6)));
    }

    private double number(int column) {
        return Double.parseDouble(row.get(column));
    }

    /** What the structure says of it first. */
    Map<String, Object> declaration() {
        var body = new HashMap<>(place(row.get(4)));
        body.putAll(profile());
        body.put("id", id());
        body.put("structureId", structure());
        body.put("offer", offers.of(row.get(8)));
        body.put("labels", Rows.list(row.get(10)).stream().map(DemoVenue::label).toList());
        if (!row.get(9).isEmpty()) {
            body.put("hours", row.get(9));
        }
        return body;
    }

    private Map<String, Object> profile() {
        return Map.of(
                "name", name(),
                "typologies", List.of(row.get(7)),
                "contact", Map.of("emails", List.of("accueil@" + row.get(0) + ".example")),
                "itinerancy", List.of(row.get(8).equals("bus") ? "Itinérant" : "Fixe"),
                "origin", DemoNetwork.ORIGIN);
    }

    private static Map<String, String> label(String name) {
        var qualification = List.of("Fabriques de Territoire", "ORDI 3.0").contains(name);
        return Map.of("kind", qualification ? "QUALIFICATION" : "PROGRAMME", "name", name);
    }

    /** What is said of it afterwards: the verbs, each with its body. */
    Map<String, Map<String, ?>> happened(LocalDate today) {
        var said = new LinkedHashMap<String, Map<String, ?>>();
        switch (row.get(11)) {
            case "confirmed" -> said.put("confirm", Map.of("on", today));
            case "moved" -> said.put("relocate", place("1 place de la Mairie"));
            case "hours" -> said.put("set-hours", Map.of("hours", "Mo-Fr 09:00-12:30,13:30-17:00; Sa 09:00-12:00"));
            case "label" -> said.put("grant-label", label("Certification PIX"));
            case "described" -> said.put("describe", described());
            case "suspended" -> said.put("suspend", suspension(today));
            case "reopened" -> {
                said.put("suspend", suspension(today.minusDays(30)));
                said.put("reopen", Map.of("on", today));
            }
            case "closed" -> said.put("close", Map.of("on", today, "reason", "Fin du bail"));
            default -> {
                // nothing more was said
            }
        }
        return said;
    }

    private Map<String, Object> described() {
        var body = new HashMap<>(profile());
        body.put("summary", "Un lieu ouvert à toutes et tous, avec ou sans rendez-vous, pour apprendre à son rythme.");
        return body;
    }

    private static Map<String, Object> suspension(LocalDate from) {
        return Map.of("from", from, "until", from.plusDays(45), "reason", "Travaux d'accessibilité");
    }
}
