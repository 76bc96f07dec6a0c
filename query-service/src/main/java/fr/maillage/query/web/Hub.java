package fr.maillage.query.web;

import fr.maillage.query.web.Address.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param at the moment asked for, as asked; empty for now
 * @param home address of the first page, at the date looked at
 * @param path where the date field sends
 * @param kept what the date field sends along
 * @param where the territory looked at, in words
 * @param territories that one may choose from for all pages
 * @param elsewhere what that choice sends along
 * @param lens what the search sends along: the date and the territory
 * @param date the day looked at, ISO
 * @param today the day it is, ISO
 * @param past the past moment looked at, in words; null where the page is of now
 * @param present this page, as of now
 * @param trouble what keeps the page from being of this instant; null where nothing does
 * @param account who looks; null for a visitor
 * @param outside whether they have an account, and their structures are no members
 * @param logIn the way to the log-in, and back to this page
 * @param history whether the event history is there for them
 */
public record Hub(
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

    /** A page of the hub. */
    public record Tab(String code, String name, String href) {}

    /**
     * Somebody who has logged in.
     *
     * @param role what they are to the network, in words
     * @param keys whether tools bear keys of their structures, or of the hub
     * @param imports whether they may bring files
     * @param page where they change their password and see where they are logged in; null where the issuer has none
     */
    public record Account(
            @Nullable String name,
            String role,
            boolean keys,
            boolean imports,
            @Nullable String page) {}

    /** What is late or cut, and what it means. */
    public record Trouble(String what, String more) {}
}
