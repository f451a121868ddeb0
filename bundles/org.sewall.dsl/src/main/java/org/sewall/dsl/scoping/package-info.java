/** What a name means: scopes, the names that model blocks introduce themselves, and what a file offers to others. */
package org.sewall.dsl.scoping;
