/** What the functions of expressions and the premultipliers take, shown while they are typed. */
package org.sewall.dsl.ide.signature;
