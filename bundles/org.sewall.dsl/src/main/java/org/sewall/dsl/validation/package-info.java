/** What can be wrong with the text of a study, one class for each concern; nothing here needs the data. */
package org.sewall.dsl.validation;
