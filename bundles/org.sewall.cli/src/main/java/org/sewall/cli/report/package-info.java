/** Results as text for people: aligned tables, one document per run. */
package org.sewall.cli.report;
