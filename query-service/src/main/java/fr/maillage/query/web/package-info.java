/** What all pages are made of, knowing no kind of record: texts, addresses, lists, filters, the page of a record, forms, maps. */
@NullMarked
package fr.maillage.query.web;

import org.jspecify.annotations.NullMarked;
