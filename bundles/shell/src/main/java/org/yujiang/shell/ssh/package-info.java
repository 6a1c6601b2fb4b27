/** Repairs of Karaf's SSH server. */
@NullMarked
package org.yujiang.shell.ssh;

import org.jspecify.annotations.NullMarked;
