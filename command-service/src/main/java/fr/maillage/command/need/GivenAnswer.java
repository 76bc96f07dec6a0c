package fr.maillage.command.need;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.need.NeedCommand.WithdrawNeedAnswer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The answer of a structure to a need, as policies remember it: a thing of its own until it is withdrawn. */
record GivenAnswer(UUID need, UUID structure) {

    private static final String WORD = "answered ";

    static boolean is(PolicyState.Tie tie) {
        return tie.note().startsWith(WORD);
    }

    static GivenAnswer read(PolicyState.Tie tie) {
        var parts = tie.note().split(" ");
        return new GivenAnswer(UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }

    /** The thing under which it is remembered, which follows from the need and the structure. */
    UUID id() {
        return UUID.nameUUIDFromBytes(note().getBytes(StandardCharsets.UTF_8));
    }

    /** Remembers it as something of the owner, and of the need, with which it ends. */
    void keep(UUID owner, PolicyState state) {
        state.forget(id());
        state.tie(id(), owner, note());
        state.tie(id(), need, note());
    }

    /** Forgets all answers to a need. */
    static void forgetAll(UUID need, PolicyState state) {
        state.of(need).stream().filter(GivenAnswer::is).forEach(tie -> state.forget(tie.thing()));
    }

    PolicyCommand withdraw() {
        return new PolicyCommand(id(), new Intent(new WithdrawNeedAnswer(need, structure), need, null));
    }

    private String note() {
        return WORD + need + " " + structure;
    }
}
