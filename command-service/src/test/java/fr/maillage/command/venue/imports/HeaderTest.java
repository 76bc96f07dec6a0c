package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.ReadFile.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.maillage.command.Refusal;
import fr.maillage.command.http.Words;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HeaderTest {

    @Test
    void columns_are_known_by_their_letters() throws IOException {
        var content = read("""
                ID;Pivot;Nom *;Commune;Code postal;Code INSEE;Adresse;Date_MàJ;PrÃ©sentation rÃ©sumÃ©;Itinérance;Modalités d'accès;Téléphone;Courriel
                x;;Le Lieu;Liévin;62800;62510;1 rue A;2026-01-01;Court;Oui;Téléphoner;0321000000;un@phare.example
                """);
        var row = content.rows().getFirst();
        assertThat(row.text("nom")).isEqualTo("Le Lieu");
        assertThat(row.text("code_postal")).isEqualTo("62800");
        assertThat(row.text("code_insee")).isEqualTo("62510");
        assertThat(row.text("date_maj")).isEqualTo("2026-01-01");
        assertThat(row.text("presentation_resume")).isEqualTo("Court");
        assertThat(row.text("itinerance")).isEqualTo("Oui");
        assertThat(row.text("telephone")).isEqualTo("0321000000");
        assertThat(row.text("modalites_acces")).isEqualTo("Téléphoner");
        assertThat(row.text("courriels")).isEqualTo("un@phare.example");
        assertThat(content.issues())
                .filteredOn(issue -> issue.code().equals("import.column.respelled"))
                .extracting(ImportIssue::column)
                .contains(
                        "nom",
                        "code_postal",
                        "code_insee",
                        "date_maj",
                        "presentation_resume",
                        "itinerance",
                        "courriels");
    }

    @Test
    void columns_are_known_by_the_titles_of_the_schema() throws IOException {
        var content = read("""
                Identifiant unique local du lieu,SIRET ou RNA ou RIDET,Nom,Commune,Code postal,Adresse,Date de mise à jour,Numéro de téléphone,Courriel(s),Formations et labels,Prise de rdv
                x,,Le Lieu,Liévin,62800,1 rue A,2026-01-01,0321000000,un@phare.example,ORDI 3.0,https://rdv.example/
                """);
        var row = content.rows().getFirst();
        assertThat(row.text("id")).isEqualTo("x");
        assertThat(row.text("date_maj")).isEqualTo("2026-01-01");
        assertThat(row.text("telephone")).isEqualTo("0321000000");
        assertThat(row.text("courriels")).isEqualTo("un@phare.example");
        assertThat(row.text("formations_labels")).isEqualTo("ORDI 3.0");
        assertThat(row.text("prise_rdv")).isEqualTo("https://rdv.example/");
    }

    @Test
    void columns_of_older_versions_are_read_by_what_they_are_called_today() throws IOException {
        var content = read("""
                id,pivot,nom,commune,code_postal,adresse,date_maj,presentation_resumee,publics_accueillis,conditions_acces,labels_nationaux,labels_autres,accessibilite,cle_ban
                x,,Le Lieu,Liévin,62800,1 rue A,2026-01-01,Court,Seniors,Gratuit,CNFS,SudLabs,https://acces.example/1,62510_1
                """);
        var row = content.rows().getFirst();
        assertThat(row.text("presentation_resume")).isEqualTo("Court");
        assertThat(row.text("publics_specifiquement_adresses")).isEqualTo("Seniors");
        assertThat(row.text("frais_a_charge")).isEqualTo("Gratuit");
        assertThat(row.text("dispositif_programmes_nationaux")).isEqualTo("CNFS");
        assertThat(row.text("autres_formations_labels")).isEqualTo("SudLabs");
        assertThat(row.text("fiche_acces_libre")).isEqualTo("https://acces.example/1");
        assertThat(content.codes()).contains("import.column.unknown");
    }

    @Test
    void a_columns_own_name_goes_before_another_spelling_of_it() throws IOException {
        var content = read("""
                id,pivot,nom,commune,code_postal,adresse,date_maj,Code Postal,courriels,courriel
                x,,Le Lieu,Liévin,62800,1 rue A,2026-01-01,62300,un@phare.example,deux@phare.example
                """);
        assertThat(content.rows().getFirst().text("code_postal")).isEqualTo("62800");
        assertThat(content.rows().getFirst().text("courriels")).isEqualTo("un@phare.example");
        assertThat(content.codes()).filteredOn("import.column.unknown"::equals).hasSize(2);
    }

    @Test
    void where_two_names_can_mean_a_column_neither_is_read() throws IOException {
        var content = read("""
                id,pivot,nom,commune,code_postal,adresse,date_maj,Site web,Site-web
                x,,Le Lieu,Liévin,62800,1 rue A,2026-01-01,https://un.example,https://deux.example
                """);
        assertThat(content.rows().getFirst().has("site_web")).isFalse();
        assertThat(content.codes()).filteredOn("import.column.unknown"::equals).hasSize(2);
    }

    @Test
    void a_first_line_for_excel_is_passed_over() throws IOException {
        var content = read("sep=;\n" + Csv.file(Csv.venue()).replace(',', ';'));
        assertThat(content.names()).containsExactly("Le Phare numérique");
        assertThat(content.rows().getFirst().number()).isEqualTo(3);
    }

    @Test
    void a_header_of_any_length_is_refused_in_a_short_sentence() {
        assertThatThrownBy(() -> read("une colonne au nom très long ".repeat(20) + ",b".repeat(10_000) + "\nx\n"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(Words.FRENCH.of(refusal.message()))
                        .contains("id, pivot, nom", "une colonne au nom", "autres")
                        .hasSizeLessThan(600));
    }

    @Test
    void a_file_with_many_other_columns_is_not_drowned_in_remarks() throws IOException {
        var content = read(Csv.HEADER + ",x".repeat(5_000) + "\n");
        assertThat(content.issues()).hasSize(101);
        assertThat(Words.FRENCH.of(content.issues().getLast().message())).startsWith("4900 autres colonnes");
    }
}
