package fr.maillage.query.web;

import fr.maillage.query.web.Address.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of every page, with its date field and its territory choice.
 *
 * @param at the moment asked for, as it was written in the address; empty for now
 * @param home address of the first page, at the date looked at
 * @param path where the date field sends
 * @param kept parameters that the date field sends along
 * @param where the territory looked at, in words
 * @param territories the choices offered on all pages
 * @param elsewhere parameters that the territory choice sends along
 * @param lens parameters that the search sends along: the date and the territory
 * @param date the day looked at, ISO 8601
 * @param today the current day, ISO 8601
 * @param past the past moment looked at, in words; null where the page is of now
 * @param present address of this page, as of now
 * @param trouble why the page is not up to date; null where it is
 * @param account the viewer; null for a visitor
 * @param outside whether the viewer has an account, but none of their structures is a member
 * @param logIn address of the log-in that leads back to this page
 * @param history whether the viewer may read the event history
 */
public record PageHeader(
        String at,
        String home,
        List<Tab> tabs,
        String path,
        List<Asked> kept,
        String where,
        List<TerritoryChoices.Group> territories,
        List<Asked> elsewhere,
        List<Asked> lens,
        String date,
        String today,
        @Nullable String past,
        String present,
        @Nullable Trouble trouble,
        @Nullable Account account,
        boolean outside,
        String logIn,
        boolean history) {

    /** A page named in the header. */
    public record Tab(String code, String name, String href) {}

    /**
     * The account of a viewer who is logged in.
     *
     * @param name null where it is not known
     * @param role their role in the network, in words
     * @param keys whether they may manage API keys: of their structures, or of the hub
     * @param imports whether they may import files
     * @param page address where they change their password and see where they are logged in; null where the issuer has
     *     none
     */
    public record Account(
            @Nullable String name,
            String role,
            boolean keys,
            boolean imports,
            @Nullable String page) {}

    /** A delay or a cut connection, in words, and what it means for the reader. */
    public record Trouble(String what, String more) {}
}
