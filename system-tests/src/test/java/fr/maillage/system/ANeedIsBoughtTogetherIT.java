package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;

/** What one structure looks for is answered by another, joined by others, and ordered once, when enough have joined. */
class ANeedIsBoughtTogetherIT {

    private static final LocalDate LATER =
            LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(60);

    @ParameterizedTest
    @MethodSource("fr.maillage.system.Browser#sizes")
    void it_is_expressed_by_keyboard_joined_until_there_are_enough_and_ordered_on_its_page(Dimension size)
            throws Exception {
        var network = Network.shared();
        var title = "Vingt portables " + size.width;
        var owner = Member.of(network, "Cyber-base de l’Aa " + size.width);
        var karim = Person.of(network, "member", "--structure", owner.id().toString());
        var lucie = Member.of(network, "CCAS de l’Aa " + size.width);
        var last = Member.of(network, "Pimms de l’Aa " + size.width);
        try (var browser = Browser.orSkip(size)) {
            var page = browser.open(network.pages().base() + "/ma-structure");
            HubScreenIT.logIn(page, karim);
            var keyboard = new Keyboard(page);
            keyboard.press("Exprimer un besoin");
            browser.looksRight("exprimer-un-besoin");
            keyboard.write("Genre", "Matériel");
            keyboard.write("Titre", title);
            keyboard.date("Jusqu’à quel jour", LATER);
            keyboard.write("Combien", "8");
            keyboard.unfold("Plus de précisions");
            keyboard.write("Achat groupé", "20");
            keyboard.write("Prix d’un achat seul", "220");
            keyboard.press("Exprimer le besoin");
            assertThat(page.findElement(By.className("done")).getText()).contains("Le besoin est exprimé");
            var need = UUID.fromString(
                    owner.idsOf("/api/needs?structure=" + owner.id(), 0).getFirst());

            lucie.does("/api/needs/" + need + "/join", "{\"quantity\":6}");
            var answered = lucie.does("/api/needs/" + need + "/answer", "{\"text\":\"Nous avons un devis.\"}");
            owner.reads("/api/needs/" + need, answered.position());
            browser.open(network.pages().base() + "/besoins/" + need);
            assertThat(main(page)).contains("14 sur 20 pour commander", "Nous avons un devis.");
            browser.looksRight("besoin");
            order(keyboard);
            assertThat(main(page)).contains("Il manque 6 sur 20");

            var joined = last.does("/api/needs/" + need + "/join", "{\"quantity\":6}");
            owner.reads("/api/needs/" + need, joined.position());
            browser.open(network.pages().base() + "/besoins/" + need);
            assertThat(main(page)).contains("Minimum atteint : 20 sur 20");
            order(keyboard);

            assertThat(browser.unexpected(422)).isEmpty();
            assertThat(main(page)).contains("Commandé le", "20 à 165,50", "1", "090,00", "en tout");
            assertThat(new Page(page).forms()).as("what is ordered is over").isEmpty();
            browser.looksRight("besoin-commande");
            browser.open(network.pages().base() + "/besoins?status=MET");
            assertThat(main(page)).contains(title, "Satisfait");
            browser.looksRight("besoins");
        }
    }

    private static void order(Keyboard keyboard) {
        keyboard.press("C’est satisfait");
        keyboard.write("Comment", "Un achat");
        keyboard.write("Prix d’un exemplaire", "165,50");
        keyboard.write("Fournisseur", "L'atelier du réemploi");
        keyboard.press("C’est satisfait");
    }

    private static String main(ChromeDriver page) {
        return page.findElement(By.tagName("main")).getText();
    }

    @Test
    void of_two_orders_and_a_join_at_one_moment_one_order_wins_and_the_join_is_counted_or_refused() throws Exception {
        var network = Network.shared();
        var owner = Member.of(network, "Cyber-base de la Lys");
        var joining = Member.of(network, "Pimms de la Lys");
        var need = owner.creates("/api/needs", """
                {"kind":"EQUIPMENT","title":"Vingt écrans","until":"%s","quantity":20,"minimum":20}""".formatted(LATER));
        var order = """
                {"how":"PURCHASE","unitPriceCents":16550,"supplier":"L'atelier du réemploi"}""";

        var answers = atTheSameMoment(
                () -> owner.post("/api/needs/" + need + "/meet", order),
                () -> owner.post("/api/needs/" + need + "/meet", order),
                () -> joining.post("/api/needs/" + need + "/join", "{\"quantity\":3}"));

        assertThat(answers.subList(0, 2).stream().map(Answer::status)).containsExactlyInAnyOrder(200, 422);
        var last = answers.stream()
                .filter(answer -> answer.status() == 200)
                .mapToLong(Answer::position)
                .max()
                .orElseThrow();
        var ordered = owner.sees("/api/needs/" + need, last).path("met").path("quantity");
        var join = answers.getLast();
        assertThat(join.status()).isIn(200, 422);
        if (join.status() == 200) {
            assertThat(ordered.intValue()).isEqualTo(23);
        } else {
            assertThat(join.json().path("code").stringValue()).isEqualTo("need.met");
            assertThat(ordered.intValue()).isEqualTo(20);
        }
    }

    @SafeVarargs
    private static List<Answer> atTheSameMoment(Callable<Answer>... calls) throws Exception {
        var barrier = new CyclicBarrier(calls.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(calls).stream()
                    .map(call -> threads.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
