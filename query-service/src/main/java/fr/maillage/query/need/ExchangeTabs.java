package fr.maillage.query.need;

import fr.maillage.access.Identity;
import fr.maillage.query.resource.Resources;
import fr.maillage.query.security.Routes;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.PageHeader;
import fr.maillage.query.web.PageHeader.Tab;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The two lists of « Entraide »: what is looked for, and what is offered. Templates ask for them by the bean's name. */
@Component
public class ExchangeTabs {

    private final Texts texts;

    ExchangeTabs(Texts texts) {
        this.texts = texts;
    }

    /** The lists that the viewer may see, at the date and in the territory of the page. */
    public List<Tab> of(PageHeader page) {
        return Stream.of(Needs.KIND, Resources.KIND)
                .filter(kind -> Routes.admit(kind.list(), Identity.current()))
                .map(kind -> new Tab(
                        kind.plural(),
                        texts.of("exchange." + kind.plural()),
                        new Address(kind.list(), page.lens()).toString()))
                .toList();
    }
}
