/** Forms: what people do on the pages, asked in plain words and sent to the command side with their own token. */
@NullMarked
package fr.maillage.query.web.form;

import org.jspecify.annotations.NullMarked;
