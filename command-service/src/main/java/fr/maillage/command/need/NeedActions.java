package fr.maillage.command.need;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.need.NeedBodies.AnswerBody;
import fr.maillage.command.need.NeedBodies.DescribeBody;
import fr.maillage.command.need.NeedBodies.ExpressBody;
import fr.maillage.command.need.NeedBodies.JoinBody;
import fr.maillage.command.need.NeedBodies.LeaveBody;
import fr.maillage.command.need.NeedBodies.MeetBody;
import fr.maillage.command.need.NeedBodies.WithdrawAnswerBody;
import fr.maillage.command.need.NeedBodies.WithdrawBody;
import fr.maillage.command.need.NeedCommand.AnswerNeed;
import fr.maillage.command.need.NeedCommand.DescribeNeed;
import fr.maillage.command.need.NeedCommand.ExpressNeed;
import fr.maillage.command.need.NeedCommand.ExpressNeedAgain;
import fr.maillage.command.need.NeedCommand.JoinNeed;
import fr.maillage.command.need.NeedCommand.LeaveNeed;
import fr.maillage.command.need.NeedCommand.MeetNeed;
import fr.maillage.command.need.NeedCommand.WithdrawNeed;
import fr.maillage.command.need.NeedCommand.WithdrawNeedAnswer;
import fr.maillage.events.NeedKind;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actions on a need, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class NeedActions {

    private final NeedReader reader;
    private final ReferenceChecks references;

    NeedActions(ReferenceChecks references, Territories territories) {
        this.reader = new NeedReader(references, territories);
        this.references = references;
    }

    @Bean
    ActionCatalog needs() {
        return new ActionCatalog(
                "need",
                "Besoins",
                Need.class,
                List.of(
                        Action.creating(ExpressNeed.class, ExpressBody.class, this::express, ExpressNeedAgain::new),
                        Action.on(DescribeNeed.class, DescribeBody.class, this::describe)
                                .replacing(),
                        Action.on(
                                JoinNeed.class,
                                JoinBody.class,
                                (context, body) -> new JoinNeed(
                                        context.id(),
                                        acting(body.structureId(), context),
                                        reader.joining(body.quantity(), context.errors()),
                                        context.today())),
                        Action.on(
                                LeaveNeed.class,
                                LeaveBody.class,
                                (context, body) -> new LeaveNeed(context.id(), acting(body.structureId(), context))),
                        Action.on(AnswerNeed.class, AnswerBody.class, this::answer),
                        Action.on(
                                WithdrawNeedAnswer.class,
                                WithdrawAnswerBody.class,
                                (context, body) ->
                                        new WithdrawNeedAnswer(context.id(), acting(body.structureId(), context))),
                        Action.on(MeetNeed.class, MeetBody.class, this::meet),
                        Action.on(
                                WithdrawNeed.class,
                                WithdrawBody.class,
                                (context, body) -> new WithdrawNeed(context.id(), context.reason(body.reason())))));
    }

    private ExpressNeed express(ActionContext context, ExpressBody body) {
        if (body.kind() == null) {
            context.errors().missing("kind", NeedReason.KIND_MISSING);
        }
        var structure = acting(body.structureId(), context);
        return new ExpressNeed(
                context.id(),
                structure,
                Objects.requireNonNullElse(body.kind(), NeedKind.EQUIPMENT),
                reader.profile(body, structure, context),
                context.today());
    }

    private DescribeNeed describe(ActionContext context, DescribeBody body) {
        var structure = acting(body.structureId(), context);
        return new DescribeNeed(context.id(), structure, reader.profile(body, structure, context), context.today());
    }

    private AnswerNeed answer(ActionContext context, AnswerBody body) {
        var structure = acting(body.structureId(), context);
        return new AnswerNeed(
                context.id(),
                structure,
                reader.offered(body.with(), structure, context),
                reader.text(body.text(), context.errors()),
                context.today());
    }

    private MeetNeed meet(ActionContext context, MeetBody body) {
        var errors = context.errors();
        var structure = acting(body.structureId(), context);
        return new MeetNeed(
                context.id(),
                structure,
                reader.how(body, errors),
                errors.pastDay("on", body.on(), context.today()),
                reader.by(body.by(), errors),
                reader.means("through", body.through(), structure, errors),
                reader.met(body, errors),
                reader.paid(body, errors),
                reader.supplier(body, errors));
    }

    private UUID acting(@Nullable UUID structure, ActionContext context) {
        return references.acting("structureId", structure, context);
    }
}
