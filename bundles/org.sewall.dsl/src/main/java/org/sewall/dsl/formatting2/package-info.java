/** The one style of study files. */
package org.sewall.dsl.formatting2;
