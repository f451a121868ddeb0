/** How fast the editor's services answer on a large study: a generated study, a client, and the times it takes. */
package org.sewall.benchmarks.editor;
