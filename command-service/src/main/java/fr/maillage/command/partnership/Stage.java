package fr.maillage.command.partnership;

import fr.maillage.command.Refusal;

/** The stage that a partnership has reached. */
enum Stage {
    PROPOSED,
    DECLINED,
    FORMED,
    ENDED;

    /**
     * Checks that the partnership is at a stage.
     *
     * @throws Refusal where it is at another one
     */
    void require(Stage wanted) {
        if (this != wanted) {
            throw refusal();
        }
    }

    private Refusal refusal() {
        return switch (this) {
            case PROPOSED ->
                Refusal.rule(
                        "partnership.not-formed",
                        "Ce partenariat n'est pas encore noué : il attend la réponse de ses partenaires.");
            case DECLINED -> Refusal.rule("partnership.declined", "Cette proposition de partenariat a été déclinée.");
            case FORMED -> Refusal.rule("partnership.formed", "Ce partenariat est déjà noué.");
            case ENDED -> Refusal.rule("partnership.ended", "Ce partenariat a pris fin.");
        };
    }
}
