package fr.maillage.query.platform;

import fr.maillage.query.activity.ActivityFilter;
import fr.maillage.query.activity.ActivityProjection;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.Sentences;
import fr.maillage.query.history.ChangesFilter;
import fr.maillage.query.history.CompareFilter;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.Kinds;
import fr.maillage.query.need.NeedFilter;
import fr.maillage.query.need.Needs;
import fr.maillage.query.partners.PartnersFilter;
import fr.maillage.query.partnership.PartnershipFilter;
import fr.maillage.query.partnership.Partnerships;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.QueryArgument;
import fr.maillage.query.reading.QueryArguments;
import fr.maillage.query.reading.TerritoryFilter;
import fr.maillage.query.resource.AvailabilityFilter;
import fr.maillage.query.resource.ReservationFilter;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.resource.Resources;
import fr.maillage.query.resource.ResourcesQuestion;
import fr.maillage.query.review.ReviewFilter;
import fr.maillage.query.review.Reviews;
import fr.maillage.query.search.SearchFilter;
import fr.maillage.query.structure.StructureFilter;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.territory.EvolutionFilter;
import fr.maillage.query.time.TimeFilter;
import fr.maillage.query.todo.TodoFilter;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.Venues;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.Workshops;
import fr.maillage.territory.Territories;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The configuration of the kinds of record, of query arguments, and of what all features read with. */
@Configuration(proxyBeanMethods = false)
@Import({
    Structures.class,
    Venues.class,
    Resources.class,
    Workshops.class,
    Partnerships.class,
    Needs.class,
    Reviews.class
})
class ReadingConfiguration {

    /** All query arguments that a controller may take. */
    static final List<QueryArgument<?>> QUESTIONS = List.of(
            QueryArgument.of(ActivityFilter.ALL),
            new QueryArgument<>(AvailabilityFilter.class, AvailabilityFilter::of),
            new QueryArgument<>(ChangesFilter.class, ChangesFilter::of),
            new QueryArgument<>(CompareFilter.class, CompareFilter::of),
            new QueryArgument<>(CsvStyle.class, CsvStyle::of),
            new QueryArgument<>(EvolutionFilter.class, EvolutionFilter::of),
            QueryArgument.of(NeedFilter.ALL),
            new QueryArgument<>(Paging.class, Paging::of),
            new QueryArgument<>(PartnersFilter.class, PartnersFilter::of),
            QueryArgument.of(PartnershipFilter.ALL),
            QueryArgument.of(ReservationFilter.ALL),
            QueryArgument.of(ResourceFilter.ALL),
            new QueryArgument<>(ResourcesQuestion.class, ResourcesQuestion::of),
            QueryArgument.of(ReviewFilter.ALL),
            new QueryArgument<>(SearchFilter.class, SearchFilter::of),
            QueryArgument.of(StructureFilter.ALL),
            new QueryArgument<>(TerritoryFilter.class, TerritoryFilter::of),
            new QueryArgument<>(TimeFilter.class, TimeFilter::of),
            new QueryArgument<>(TodoFilter.class, TodoFilter::of),
            QueryArgument.of(VenueFilter.ALL),
            QueryArgument.of(WorkshopFilter.ALL));

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Territories territories() {
        return Territories.load();
    }

    @Bean
    Kinds kinds(List<Kind> kinds) {
        return new Kinds(kinds);
    }

    @Bean
    Projection<?> activityProjection() {
        return new ActivityProjection();
    }

    @Bean
    Sentences sentences(List<EventSentences<?>> kinds) {
        return new Sentences(kinds);
    }

    @Bean
    WebMvcConfigurer questions(Territories territories) {
        var questions = new QueryArguments(QUESTIONS, territories);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(questions);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(questions);
            }
        };
    }
}
