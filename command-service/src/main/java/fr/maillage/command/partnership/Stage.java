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
            case PROPOSED -> Refusal.rule(PartnershipReason.NOT_FORMED);
            case DECLINED -> Refusal.rule(PartnershipReason.DECLINED);
            case FORMED -> Refusal.rule(PartnershipReason.FORMED);
            case ENDED -> Refusal.rule(PartnershipReason.ENDED);
        };
    }
}
