/** Where else a text leads: files of data, columns, scales; and the ever larger parts of the text around a place. */
package org.sewall.dsl.ide.link;
