/** The kit of all pages, which knows no kind of record: texts, addresses, lists, filters, record pages, forms, maps. */
@NullMarked
package fr.maillage.query.web;

import org.jspecify.annotations.NullMarked;
