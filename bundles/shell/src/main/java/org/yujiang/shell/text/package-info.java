/** What the commands print, as pure functions. */
@NullMarked
package org.yujiang.shell.text;

import org.jspecify.annotations.NullMarked;
