/** The console door: one class per command. Commands ask the core services only, never the adapters. */
@NullMarked
package org.yujiang.shell;

import org.jspecify.annotations.NullMarked;
