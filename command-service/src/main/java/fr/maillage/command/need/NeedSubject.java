package fr.maillage.command.need;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.Decided;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.need.NeedCommand.ExpressNeed;
import fr.maillage.events.NeedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The definition of needs for the log, with the policies that change them after events elsewhere. */
@Configuration(proxyBeanMethods = false)
class NeedSubject {

    @Bean
    static AggregateType<Need, NeedCommand, ExpressNeed, NeedEvent> needType() {
        return new AggregateType<>(
                "need",
                Need.class,
                NeedCommand.class,
                ExpressNeed.class,
                NeedEvent.class,
                Need::express,
                Decided.by(Need::decide),
                Need::evolve);
    }

    @Bean
    Policy withdrawNeeds() {
        return new WhenMembershipEndedThenWithdrawItsNeeds();
    }

    @Bean
    Policy withdrawAnswers() {
        return new WhenResourceWithdrawnThenWithdrawAnswersWithIt();
    }
}
